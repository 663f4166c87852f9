package org.salesprocess.core.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;

/** Values written with Java serialization and read back, as they were or tampered with. */
public final class Copies {
  private Copies() {}

  /** Returns what comes back of a value that is written and read. */
  public static <T> T copy(T value) throws IOException, ClassNotFoundException {
    @SuppressWarnings("unchecked") // the class of what was written
    T copy = (T) read(written(value));
    return copy;
  }

  /** Returns what is read after every occurrence of a text was replaced by one as long. */
  public static Object tampered(Object value, String text, String replacement)
      throws IOException, ClassNotFoundException {
    // every byte is one character of this charset, so that nothing but the text changes
    String bytes = new String(written(value), StandardCharsets.ISO_8859_1);
    if (text.length() != replacement.length() || !bytes.contains(text)) {
      throw new AssertionError("cannot replace " + text + " by " + replacement);
    }
    return read(bytes.replace(text, replacement).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] written(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
