import { SpTrial } from "./elements/SpTrial";

document.documentElement.dataset.scripts = "true";
customElements.define("sp-trial", SpTrial);
