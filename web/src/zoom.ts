import { SpZoom } from "./elements/SpZoom";

if (!customElements.get("sp-zoom")) customElements.define("sp-zoom", SpZoom);
