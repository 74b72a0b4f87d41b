import { SpDraw } from "./elements/SpDraw";

customElements.define("sp-draw", SpDraw);
