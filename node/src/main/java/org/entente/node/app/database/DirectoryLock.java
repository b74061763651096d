package org.entente.node.app.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second node off a data directory for as long as it is open. The lock ends with the
 * process, however it ends.
 */
final class DirectoryLock implements AutoCloseable {

  // The operating system's lock belongs to the process, and closing any channel to the file gives
  // it up. So the same
  // process must not even open the file twice, and only a set shared by the whole process can know
  // that.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private DirectoryLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static DirectoryLock acquire(Path file) {
    Path path = file.toAbsolutePath().normalize();
    try {
      path =
          path.getParent() == null
              ? path
              : path.getParent().toRealPath().resolve(file.getFileName());
      if (!HELD.add(path)) {
        throw new DatabaseFailure(
            DatabaseFault.IN_USE, "this process already has " + path.getParent() + " open");
      }
      return open(path);
    } catch (IOException e) {
      throw DatabaseFailure.of("cannot lock " + path, e);
    }
  }

  private static DirectoryLock open(Path path) throws IOException {
    boolean taken = false;
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              path,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
              DatabaseFiles.PRIVATE_FILE);
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new DatabaseFailure(
            DatabaseFault.IN_USE,
            "process " + holder(channel) + " has " + path.getParent() + " open");
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      taken = true;
      return new DirectoryLock(path, channel);
    } finally {
      if (!taken) {
        HELD.remove(path);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(20);
    channel.read(text, 0);
    String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
    return pid.isEmpty() ? "(unknown)" : pid;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw DatabaseFailure.of("cannot release " + path, e);
    } finally {
      HELD.remove(path);
    }
  }
}
