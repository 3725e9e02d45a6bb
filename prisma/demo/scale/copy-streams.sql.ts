import { once } from "node:events";
import { Client, escapeIdentifier } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { copyLine } from "./copy-text.ts";

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const chunk = 1 << 18;

interface Stream {
  client: Client;
  columns: string[];
  text: string;
  sink: ReturnType<typeof copyFrom>;
  rows: number;
  failed: Error | null;
}

/**
 * COPY into several tables side by side, each on a connection of its own, with no more text waiting than the server
 * takes. `take` collects; `drain` has to be awaited now and then.
 */
export class CopyStreams {
  private readonly ownerUrl: string;
  private readonly streams = new Map<string, Stream>();
  private readonly opening: { table: string; row: Record<string, unknown> }[] = [];

  constructor(ownerUrl: string) {
    this.ownerUrl = ownerUrl;
  }

  take = (table: string, row: Record<string, unknown>): void => {
    const stream = this.streams.get(table);
    if (!stream) this.opening.push({ table, row });
    else this.add(stream, row);
  };

  /** Sends what waits, at the server's pace. */
  async drain(): Promise<void> {
    for (const { table, row } of this.opening.splice(0)) this.add(await this.streamOf(table, row), row);
    for (const stream of this.streams.values()) if (stream.text.length > chunk) await flush(stream);
  }

  /** @returns rows by table */
  async end(): Promise<Record<string, number>> {
    await this.drain();
    const counts: Record<string, number> = {};
    for (const [table, stream] of this.streams) {
      await flush(stream);
      stream.sink.end();
      await once(stream.sink, "finish");
      await stream.client.end();
      counts[table] = stream.rows;
    }
    return counts;
  }

  async giveUp(): Promise<void> {
    for (const { sink, client } of this.streams.values()) {
      sink.destroy();
      await client.end().catch(() => {});
    }
  }

  private add(stream: Stream, row: Record<string, unknown>): void {
    stream.text += copyLine(stream.columns.map((column) => row[column]));
    stream.rows += 1;
  }

  private async streamOf(table: string, row: Record<string, unknown>): Promise<Stream> {
    const found = this.streams.get(table);
    if (found) return found;
    const client = new Client({ connectionString: this.ownerUrl, application_name: "hourly scale" });
    await client.connect();
    const columns = Object.keys(row);
    const names = columns.map((column) => escapeIdentifier(snake(column))).join(", ");
    const sink = client.query(copyFrom(`COPY ${escapeIdentifier(table)} (${names}) FROM STDIN`));
    const stream: Stream = { client, columns, text: "", sink, rows: 0, failed: null };
    sink.on("error", (error) => {
      stream.failed = error;
    });
    this.streams.set(table, stream);
    return stream;
  }
}

async function flush(stream: Stream): Promise<void> {
  if (stream.failed) throw stream.failed;
  const { text, sink } = stream;
  stream.text = "";
  if (text && !sink.write(text)) await once(sink, "drain");
}
