import type { PictureLink } from "../../contracts";

export const linkKey = ({ dimension, fromId, toId }: PictureLink): string => `${dimension}:${fromId}~${toId}`;

export const touches = ({ fromId, toId }: PictureLink, placeId: string): boolean => fromId === placeId || toId === placeId;
