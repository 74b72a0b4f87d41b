/** A tile of slanting lines, 16 × 16 pixels for a screen of twice the density. */
export const hatching = (colour: string): ImageData => {
  const canvas = new OffscreenCanvas(16, 16).getContext("2d") as OffscreenCanvasRenderingContext2D;
  canvas.strokeStyle = colour;
  canvas.lineWidth = 2;
  for (const shift of [-16, 0, 16]) {
    canvas.moveTo(shift - 2, 18);
    canvas.lineTo(shift + 18, -2);
  }
  canvas.stroke();
  return canvas.getImageData(0, 0, 16, 16);
};
