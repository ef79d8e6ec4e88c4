import { useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { type FieldProps, TextField } from "#app/ui/field.tsx";
import { useHydrated } from "#app/ui/hydrated.tsx";

/** A password with a button to look at it; the button is there once scripts are. */
export function PasswordField(props: FieldProps & { autoComplete: "current-password" | "new-password" }) {
  const [shown, setShown] = useState(false);
  const hydrated = useHydrated();
  return (
    <div className="relative">
      <TextField {...props} type={shown ? "text" : "password"} />
      {hydrated && (
        <button
          type="button"
          aria-pressed={shown}
          aria-controls={props.field.id}
          onClick={() => setShown(!shown)}
          className="absolute end-0 top-0 min-h-6 rounded px-1 text-sm font-medium text-accent hover:underline"
        >
          {shown ? m.auth_hide_password() : m.auth_show_password()}
        </button>
      )}
    </div>
  );
}

/** A new password, with what it needs. */
export function NewPasswordField(props: Omit<FieldProps, "hint">) {
  return <PasswordField {...props} hint={m.auth_password_hint()} autoComplete="new-password" />;
}
