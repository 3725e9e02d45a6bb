/** The tokens a chart needs, as colours a canvas and Chart.js both read. */
export interface ChartPalette {
  series: string[];
  ink: string;
  muted: string;
  faint: string;
  line: string;
  surface: string;
  selected: string;
  font: string;
}

/** Reads the computed tokens, so that the chart has the theme of the moment. */
export function readPalette(): ChartPalette {
  const style = getComputedStyle(document.documentElement);
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const token = (name: string) => asRgb(canvas, style.getPropertyValue(`--color-${name}`));
  return {
    series: [1, 2, 3, 4, 5, 6, 7].map((index) => token(`chart-${index}`)),
    ink: token("ink"),
    muted: token("ink-muted"),
    faint: token("ink-faint"),
    line: token("line"),
    surface: token("surface"),
    selected: token("selected"),
    font: getComputedStyle(document.body).fontFamily,
  };
}

/** Chart.js mixes hover colours itself and does not know oklch, so a pixel is painted and read. */
function asRgb(canvas: CanvasRenderingContext2D | null, color: string): string {
  if (!canvas) return color;
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

/** The same colour at a part of its strength, for bands. */
export function faded(rgb: string, part: number): string {
  return rgb.replace("rgb(", "rgba(").replace(")", `, ${part})`);
}

/** Lines at 45° in the colour, for what is planned or still to come. */
export function hatched(color: string): CanvasPattern | string {
  const tile = document.createElement("canvas");
  tile.width = 8;
  tile.height = 8;
  const pen = tile.getContext("2d");
  if (!pen) return color;
  pen.strokeStyle = color;
  pen.lineWidth = 1.2;
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift, 8);
    pen.lineTo(shift + 8, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, "repeat") ?? color;
}

/** Calls back whenever light turns to dark or the other way round, by choice or by the system. */
export function onThemeChange(listener: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  system.addEventListener("change", listener);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", listener);
  };
}
