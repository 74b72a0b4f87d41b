import type { PictureLink } from "../contracts";
import { distanceToLine } from "./links/curve";
import { lineOf } from "./links/line";
import type { Point } from "./point";
import type { Scene } from "./scene";

export type Hit = { readonly kind: "place"; readonly id: string } | { readonly kind: "link"; readonly link: PictureLink };

/** What lies under a point, the nearest node before the uppermost link. `reachPixels` is larger for a finger. */
export const hitAt = (scene: Scene, point: Point, reachPixels: number): Hit | null => {
  let nearest: { id: string; distance: number } | null = null;
  for (const { node, at, sizePixels } of scene.nodes) {
    const distance = Math.max(0, Math.hypot(at.x - point.x, at.y - point.y) - sizePixels / 2);
    if (distance <= reachPixels && (nearest === null || distance <= nearest.distance)) nearest = { id: node.id, distance };
  }
  if (nearest) return { kind: "place", id: nearest.id };
  const name = scene.labels.find(
    ({ label, box }) =>
      label.key.startsWith("node:") && point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom,
  );
  if (name) return { kind: "place", id: name.label.key.slice("node:".length) };

  const link = scene.links.findLast((drawn) => distanceToLine(point, lineOf(drawn)) <= drawn.widthPixels / 2 + reachPixels * 0.6);
  return link ? { kind: "link", link: link.link } : null;
};
