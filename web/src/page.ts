import "./tokens.css";
import "./styles/base.css";
import "./styles/header.css";
import "./styles/workspace.css";
import "./styles/loading.css";
import "./styles/legend.css";
import "./styles/cutoff.css";
import "./styles/map.css";
import "./styles/table.css";
import "./styles/panel.css";
import "./styles/proof.css";
import "./styles/paper.css";
import { SpCutoff } from "./elements/SpCutoff";
import { SpLayerList } from "./elements/SpLayerList";
import { SpLayerSettings } from "./elements/SpLayerSettings";
import { SpLinkLines } from "./elements/SpLinkLines";
import { SpMap } from "./elements/SpMap";
import { SpPanel } from "./elements/SpPanel";
import { SpPaperAddress } from "./elements/SpPaperAddress";
import { SpSearch } from "./elements/SpSearch";
import { SpShortcuts } from "./elements/SpShortcuts";
import { SpTable } from "./elements/SpTable";
import { SpTheme } from "./elements/SpTheme";
import { SpWorkspace } from "./elements/SpWorkspace";
import { store } from "./state/store";

document.documentElement.dataset.scripts = "true";
store.followHistory();
for (const [name, element] of Object.entries({
  "sp-workspace": SpWorkspace,
  "sp-search": SpSearch,
  "sp-theme": SpTheme,
  "sp-layer-list": SpLayerList,
  "sp-layer-settings": SpLayerSettings,
  "sp-cutoff": SpCutoff,
  "sp-link-lines": SpLinkLines,
  "sp-table": SpTable,
  "sp-map": SpMap,
  "sp-panel": SpPanel,
  "sp-paper-address": SpPaperAddress,
  "sp-shortcuts": SpShortcuts,
}))
  customElements.define(name, element);
