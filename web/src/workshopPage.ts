import { followPage } from "./live";
import { arrange } from "./workshop/arrange";
import { openMaps } from "./workshop/markMaps";
import { takePart } from "./workshop/takePart";

const banner = document.getElementById("outbox");
if (banner) takePart(banner);
const board = document.querySelector<HTMLElement>("[data-arrange]");
if (board) arrange(board);
openMaps();
document.addEventListener("sp-refreshed", openMaps);
followPage();
