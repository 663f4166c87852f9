package org.salesprocess.examples.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.salesprocess.examples.csv.ReadProgress;

/** A progress bar on stderr for long files, where stderr is a terminal; otherwise nothing. */
final class TerminalProgress implements ReadProgress, AutoCloseable {

  private static final long LONG_FILE_BYTES = 8L << 20;
  private static final long MEGABYTE = 1L << 20;

  private final @Nullable ProgressBar bar;

  private TerminalProgress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static TerminalProgress of(Path file) {
    long bytes = bytes(file);
    return new TerminalProgress(
        bytes >= LONG_FILE_BYTES && isErrATerminal() ? newBar(file, bytes) : null);
  }

  private static ProgressBar newBar(Path file, long bytes) {
    return new ProgressBarBuilder()
        .setTaskName(String.valueOf(file.getFileName()))
        .setInitialMax(bytes)
        .setUnit(" MB", MEGABYTE)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .build();
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // reading the file will say what is wrong with it
    }
  }

  // the JDK tells only of stdin and stdout together; the shell's own test tells of stderr
  private static boolean isErrATerminal() {
    try {
      return new ProcessBuilder("test", "-t", "2").redirectError(Redirect.INHERIT).start().waitFor()
          == 0;
    } catch (IOException e) {
      return false; // no such command: rather no bar than one in a log file
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void read(long bytesRead, long totalBytes) {
    if (bar != null) {
      bar.stepTo(bytesRead);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
