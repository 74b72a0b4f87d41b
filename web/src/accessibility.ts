import { SpTravel } from "./elements/SpTravel";

document.documentElement.dataset.scripts = "true";
customElements.define("sp-travel", SpTravel);
