export const loader = () => ({ words: "Nothing but a page" });

export default function Page() {
  return <h1>Nothing but a page</h1>;
}
