package org.salesprocess.examples.cli;

import java.io.Serial;

/** Says in one line which file cannot be written, and why. */
final class UnwritableOutputException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  UnwritableOutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
