import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { Button } from "@maillage/ui/button/button";
import { PostButton } from "../../components/form-frame.tsx";

/**
 * Notes that the messages were read: opening a page changes nothing by itself (a link may be opened by a program), so
 * the page says so once it is in sight. Without JavaScript the person does, by a button.
 */
export function MarkRead({ unread }: { readonly unread: number }) {
  const { submit } = useFetcher();
  const sent = useRef(false);
  useEffect(() => {
    if (unread === 0) return;
    const sendOnceSeen = () => {
      if (sent.current || document.visibilityState !== "visible") return;
      sent.current = true;
      void submit({ intent: "lu", script: "oui" }, { method: "post" });
    };
    sendOnceSeen();
    document.addEventListener("visibilitychange", sendOnceSeen);
    return () => document.removeEventListener("visibilitychange", sendOnceSeen);
  }, [unread, submit]);
  if (unread === 0) return null;
  return (
    <noscript>
      <div className="mt-4">
        <PostButton fields={{ intent: "lu" }}>
          <Button size="small">Marquer comme lu</Button>
        </PostButton>
      </div>
    </noscript>
  );
}
