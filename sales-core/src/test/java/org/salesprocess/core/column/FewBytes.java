package org.salesprocess.core.column;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;

/** A channel over bytes in memory that takes and gives at most so many at once. */
public final class FewBytes implements ByteChannel {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final ByteBuffer toRead;
  private final int atOnce;

  private FewBytes(byte[] toRead, int atOnce) {
    this.toRead = ByteBuffer.wrap(toRead);
    this.atOnce = atOnce;
  }

  /** Returns a channel to read these bytes from, as many as are asked for. */
  public static FewBytes of(byte[] bytes) {
    return new FewBytes(bytes, Integer.MAX_VALUE);
  }

  /** Returns a channel to read these bytes from, so many at once. */
  public static FewBytes of(byte[] bytes, int atOnce) {
    return new FewBytes(bytes, atOnce);
  }

  /** Returns a channel to write to, so many bytes at once. */
  public static FewBytes empty(int atOnce) {
    return new FewBytes(new byte[0], atOnce);
  }

  /** Returns what was written. */
  public byte[] bytes() {
    return written.toByteArray();
  }

  /** Returns how many bytes were not read yet. */
  public int left() {
    return toRead.remaining();
  }

  @Override
  public int read(ByteBuffer target) {
    if (!toRead.hasRemaining()) {
      return -1;
    }
    int part = Math.min(atOnce, Math.min(target.remaining(), toRead.remaining()));
    target.put(toRead.slice(toRead.position(), part));
    toRead.position(toRead.position() + part);
    return part;
  }

  @Override
  public int write(ByteBuffer source) {
    int part = Math.min(atOnce, source.remaining());
    for (int i = 0; i < part; i++) {
      written.write(source.get());
    }
    return part;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("the channel is the caller's to close");
  }
}
