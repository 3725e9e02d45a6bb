import { pageTitle } from "../../page-title.ts";
import { Sent } from "../../sent.tsx";

export const generateMetadata = pageTitle("sentForgotTitle");

export default function ForgotPasswordSentPage() {
  return <Sent text="sentForgot" />;
}
