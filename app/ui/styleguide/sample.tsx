import { createContext, type ReactNode, useContext, useId } from "react";
import type { FormField } from "../field.tsx";

/** Texts that have broken layouts before. */
export const longText =
  "The fortnightly cross-departmental reconciliation of unclaimed reimbursements, Donaudampfschifffahrtsgesellschaftskapitänsmütze included";
export const arabicText = "انتظرت ساعتين في الفرع ثم عدت إلى البيت دون أن أنجز شيئًا";
export const longName = "María del Carmen Fernández-Villaverde y Ruiz de la Torre-Błaszczykowska";

const Prefix = createContext("");

/** Both themes stand on one page: their fields must not share an id. */
export function Distinct({ children }: { children: ReactNode }) {
  return <Prefix.Provider value={useId()}>{children}</Prefix.Provider>;
}

/** A field as a form library describes it, in a state of our choice. */
export function useSample(name: string, state: Partial<FormField> = {}): FormField {
  const id = `${useContext(Prefix)}-${name}`;
  return { id, name: id, errorId: `${id}-error`, descriptionId: `${id}-hint`, formId: "styleguide", ...state };
}

export function Specimen({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid content-start gap-4 border-t border-line py-6">
      <h3 className="text-sm font-medium text-quiet">{title}</h3>
      {children}
    </section>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}
