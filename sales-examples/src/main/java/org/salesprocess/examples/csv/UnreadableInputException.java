package org.salesprocess.examples.csv;

import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in one line which file as a whole cannot be used, and why. */
public final class UnreadableInputException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Makes the error of a file, with the reason. */
  public UnreadableInputException(String file, String reason) {
    super(Sentences.oneLine(file + ": " + reason));
  }

  /** Makes the error of a file, for a reason. */
  public UnreadableInputException(String file, String reason, Throwable cause) {
    super(Sentences.oneLine(file + ": " + reason), cause);
  }

  private UnreadableInputException(String message) {
    super(message);
  }

  /** Returns the error of a file that counts only as a whole, for a bad row in it. */
  static UnreadableInputException of(RejectedRow row) {
    return new UnreadableInputException(row.sentence());
  }

  /** Returns the error of a file whose reading has failed. */
  public static UnreadableInputException of(Path file, Exception cause) {
    return new UnreadableInputException(Sentences.nameOf(file), reason(cause), cause);
  }

  private static String reason(Exception cause) {
    if (cause instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return reason(unchecked.getCause());
    }
    if (cause instanceof NoSuchFileException) {
      return "does not exist";
    }
    if (cause instanceof AccessDeniedException) {
      return "may not be read";
    }
    return "cannot be read: " + cause.getMessage();
  }
}
