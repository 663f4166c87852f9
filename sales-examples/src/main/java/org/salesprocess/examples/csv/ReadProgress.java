package org.salesprocess.examples.csv;

/** Hears how far the reading of a file has come. */
@FunctionalInterface
public interface ReadProgress {

  /**
   * Is told now and then, and once at the end.
   *
   * @param bytesRead how many bytes of the file were read
   * @param totalBytes how many bytes the file has
   */
  void read(long bytesRead, long totalBytes);

  /** Returns a listener that does nothing. */
  static ReadProgress silent() {
    return (bytesRead, totalBytes) -> {};
  }
}
