import { pageTitle } from "../../page-title.ts";
import { Sent } from "../../sent.tsx";

export const generateMetadata = pageTitle("sentTitle");
export const dynamic = "force-dynamic";

export default function ForgotPasswordSentPage() {
  return <Sent text="sentForgot" />;
}
