package org.salesprocess.core.column;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32C;

/**
 * Writes numbers and texts to a channel in checked blocks.
 *
 * <p>First comes an eight-letter name of the format and its version, as a big-endian {@code int};
 * then blocks, each its length, its bytes and a CRC-32C of its number, its length and its bytes; an
 * empty block ends it.
 */
public final class BlockWriter {

  /** The length of every block but the last. */
  static final int BLOCK = 1 << 16;

  /** How many letters the name of a format has. */
  static final int NAME_LENGTH = 8;

  private final WritableByteChannel channel;
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
  private int number;

  /** Begins to write; the channel stays the caller's to close. */
  public BlockWriter(WritableByteChannel channel, String name, int version) throws IOException {
    this.channel = channel;
    ByteBuffer head = ByteBuffer.allocate(NAME_LENGTH + Integer.BYTES);
    head.put(name.getBytes(US_ASCII)).putInt(version).flip();
    writeAll(head);
  }

  /** Writes a number. */
  public void putInt(int value) throws IOException {
    makeRoom(Integer.BYTES);
    block.putInt(value);
  }

  /** Writes a number. */
  public void putLong(long value) throws IOException {
    makeRoom(Long.BYTES);
    block.putLong(value);
  }

  /** Writes a number. */
  public void putChar(char value) throws IOException {
    makeRoom(Character.BYTES);
    block.putChar(value);
  }

  /** Writes a text. */
  public void putText(String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    putInt(bytes.length);
    int written = 0;
    while (written < bytes.length) {
      makeRoom(1);
      int part = Math.min(bytes.length - written, block.remaining());
      block.put(bytes, written, part);
      written += part;
    }
  }

  // no value lies in two blocks, so that a block may end before it is full
  private void makeRoom(int bytes) throws IOException {
    if (block.remaining() < bytes) {
      writeBlock();
    }
  }

  /** Writes what is left and the end. */
  public void finish() throws IOException {
    if (block.position() > 0) {
      writeBlock();
    }
    writeBlock();
  }

  private void writeBlock() throws IOException {
    block.flip();
    int checksum = checksum(number++, block.duplicate());
    ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).putInt(block.remaining()).flip();
    writeAll(length);
    writeAll(block);
    block.clear();
    writeAll(ByteBuffer.allocate(Integer.BYTES).putInt(checksum).flip());
  }

  static int checksum(int number, ByteBuffer bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(
        ByteBuffer.allocate(2 * Integer.BYTES).putInt(number).putInt(bytes.remaining()).flip());
    checksum.update(bytes);
    return (int) checksum.getValue();
  }

  private void writeAll(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
