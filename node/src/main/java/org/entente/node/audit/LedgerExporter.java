package org.entente.node.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.LedgerFile;
import org.entente.ledger.LedgerKey;
import org.entente.node.audit.store.AuditStore;
import org.entente.node.audit.store.LedgerStore;

/** Writes leaves and checkpoints in order, up to the newest checkpoint. */
final class LedgerExporter {
  private static final int BATCH = 1000;

  private final AuditStore entries;
  private final LedgerStore store;
  private final LedgerKey key;

  LedgerExporter(AuditStore entries, LedgerStore store, LedgerKey key) {
    this.entries = entries;
    this.store = store;
    this.key = key;
  }

  LedgerExport write(OutputStream out) throws IOException {
    List<Checkpoint> all = store.checkpoints();
    Queue<Checkpoint> ahead = new ArrayDeque<>(all);
    long size = all.isEmpty() ? 0 : all.getLast().head().size();
    // The caller owns the stream: the writer is finished, not closed.
    @SuppressWarnings("resource")
    LedgerFile.Writer writer = LedgerFile.writer(out, key);
    long index = 0;
    while (index < size) {
      for (byte[] leaf : entries.leaves(index, (int) Math.min(BATCH, size - index))) {
        writer.leaf(leaf);
        index++;
        if (!ahead.isEmpty() && ahead.peek().head().size() == index) {
          writer.checkpoint(ahead.remove());
        }
      }
    }
    writer.finish();
    return new LedgerExport(size, all.size());
  }
}
