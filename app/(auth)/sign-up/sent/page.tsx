import { pageTitle } from "../../page-title.ts";
import { Sent } from "../../sent.tsx";

export const generateMetadata = pageTitle("sentSignUpTitle");

export default function SignUpSentPage() {
  return <Sent text="sentSignUp" />;
}
