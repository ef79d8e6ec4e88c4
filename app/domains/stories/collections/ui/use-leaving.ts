import { useNavigate } from "@remix-run/react";
import { useCallback } from "react";
import * as m from "#app/paraglide/messages.js";
import { useToast } from "#app/ui/toast.tsx";
import { collectionAddress } from "../collections.ts";
import { isReachable } from "./use-showing.ts";

/** Back to the collection, as soon as there is a network to bring it. */
export function useLeaving(id: string): () => void {
  const navigate = useNavigate();
  const say = useToast();
  return useCallback(async () => {
    if (!(await isReachable(id))) {
      say(m.collections_presenting_offline());
      return;
    }
    if (document.fullscreenElement) await document.exitFullscreen();
    navigate(collectionAddress(id));
  }, [id, navigate, say]);
}
