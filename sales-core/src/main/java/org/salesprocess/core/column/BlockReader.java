package org.salesprocess.core.column;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;

/** Reads what a {@link BlockWriter} wrote; what is not that is refused. */
public final class BlockReader {

  private static final char REPLACEMENT = '\ufffd'; // of bytes that are not UTF-8

  private final ReadableByteChannel channel;
  private final String kind;
  private final ByteBuffer block = ByteBuffer.allocate(BlockWriter.BLOCK).limit(0);
  private int number;
  private long read;

  /**
   * Begins to read; the channel stays the caller's to close.
   *
   * @param kind what is read, for messages
   * @throws StreamCorruptedException if it is not of this format and version
   * @throws EOFException if the channel ends before
   */
  public BlockReader(ReadableByteChannel channel, String kind, String name, int version)
      throws IOException {
    this.channel = channel;
    this.kind = kind;
    ByteBuffer head = ByteBuffer.allocate(BlockWriter.NAME_LENGTH);
    readAll(head);
    if (!Arrays.equals(head.array(), name.getBytes(US_ASCII))) {
      throw new StreamCorruptedException(
          "%s: must begin with the letters %s, was other bytes".formatted(kind, name));
    }
    int written = readInt();
    if (written != version) {
      throw new StreamCorruptedException(
          "%s: version must be %s, was %s".formatted(kind, version, written));
    }
  }

  /** Reads a number. */
  public int getInt() throws IOException {
    need(Integer.BYTES);
    return block.getInt();
  }

  /**
   * Reads a count.
   *
   * @throws StreamCorruptedException if it is below zero or above the most that it may be
   */
  public int getCount(String field, int most) throws IOException {
    int count = getInt();
    if (count < 0 || count > most) {
      throw refusal("%s must lie between 0 and %s, was %s".formatted(field, most, count));
    }
    return count;
  }

  /** Reads a number. */
  public long getLong() throws IOException {
    need(Long.BYTES);
    return block.getLong();
  }

  /** Reads a number. */
  public char getChar() throws IOException {
    need(Character.BYTES);
    return block.getChar();
  }

  /** Reads a text. */
  public String getText() throws IOException {
    int length = getCount("length of a text", Integer.MAX_VALUE - BlockWriter.BLOCK);
    byte[] bytes = new byte[Math.min(length, BlockWriter.BLOCK)];
    int filled = 0;
    while (filled < length) {
      need(1);
      int part = Math.min(length - filled, block.remaining());
      if (filled + part > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(filled + part, Math.min(length, 2 * bytes.length)));
      }
      block.get(bytes, filled, part);
      filled += part;
    }
    String text = new String(bytes, 0, length, UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      byte[] said = text.getBytes(UTF_8);
      if (!Arrays.equals(said, 0, said.length, bytes, 0, length)) {
        throw refusal("a text must be of UTF-8, was of other bytes");
      }
    }
    return text;
  }

  private void need(int bytes) throws IOException {
    if (!block.hasRemaining()) {
      readBlock();
    }
    if (block.remaining() < bytes) {
      throw refusal("a value must not lie in two blocks, or it ends too early");
    }
  }

  /**
   * Reads the end.
   *
   * @throws StreamCorruptedException if it is not the end
   */
  public void finish() throws IOException {
    if (!block.hasRemaining()) {
      readBlock();
    }
    if (block.hasRemaining()) {
      throw refusal("must end here, but there is more");
    }
  }

  private void readBlock() throws IOException {
    int length = readInt();
    if (length < 0 || length > BlockWriter.BLOCK) {
      throw refusal(
          "length of block %s must lie between 0 and %s, was %s"
              .formatted(number, BlockWriter.BLOCK, length));
    }
    block.clear().limit(length);
    readAll(block);
    block.flip();
    if (readInt() != BlockWriter.checksum(number, block.duplicate())) {
      throw refusal("block %s is damaged: its checksum differs".formatted(number));
    }
    number++;
  }

  private int readInt() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES);
    readAll(bytes);
    return bytes.flip().getInt();
  }

  private void readAll(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      int part = channel.read(bytes);
      if (part < 0) {
        throw new EOFException("%s: is cut off after %s bytes".formatted(kind, read));
      }
      read += part;
    }
  }

  /** Returns what to throw where something is not as it must be. */
  public StreamCorruptedException refusal(String rule) {
    return new StreamCorruptedException(
        "%s: %s, in the block before byte %s".formatted(kind, rule, read));
  }
}
