package org.salesprocess.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Writes a file whole or not at all: beside its place first, then moved there. A link stays a link,
 * and what is no file but a stream, such as a pipe or {@code /dev/null}, is written to.
 */
final class OutputFile {

  private OutputFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path file) throws IOException;
  }

  /** Writes the content of a file, and knows something at the end of it. */
  @FunctionalInterface
  interface Account<T> {
    T writeTo(Path file) throws IOException;
  }

  /**
   * Writes a file; one that was there before is replaced only once all is written.
   *
   * @throws UnwritableOutputException if it cannot be written
   */
  static void write(Path file, Content content) {
    Path unused =
        writeAccount(
            file,
            place -> {
              content.writeTo(place);
              return place;
            });
  }

  /**
   * Writes a file as {@link #write} does, and returns what is known at the end of it.
   *
   * @throws UnwritableOutputException if it cannot be written
   */
  static <T> T writeAccount(Path file, Account<T> content) {
    try {
      if (Files.isDirectory(file)) {
        throw new FileSystemException(file.toString(), null, "it is a folder");
      }
      if (isStream(file)) {
        return content.writeTo(file);
      }
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (target.getParent() != null && !Files.exists(target.getParent())) {
        throw new NoSuchFileException(file.toString());
      }
      Path beside = target.resolveSibling("." + target.getFileName() + ".part");
      try {
        T account = content.writeTo(beside);
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        return account;
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new UnwritableOutputException(file + ": cannot be written: " + reason(e), e);
    }
  }

  /**
   * Prints the JSON that a file would hold.
   *
   * @throws UnwritableOutputException if there is no room to write it first
   */
  static void print(Content content, PrintWriter out) {
    try {
      Path passing = Files.createTempFile("sales", ".out");
      try {
        content.writeTo(passing);
        out.println(PrintedJson.of(Files.readString(passing).stripTrailing()));
        out.flush();
      } finally {
        Files.deleteIfExists(passing);
      }
    } catch (IOException e) {
      throw new UnwritableOutputException("-: cannot be written: " + reason(e), e);
    }
  }

  /**
   * Requires that a file to be written is none that is read or written otherwise.
   *
   * @throws ParameterException if it is, as the command line is at fault
   */
  static void requireOwn(CommandLine command, String option, Path file, List<Path> taken) {
    if (taken.stream().anyMatch(other -> areOne(file, other))) {
      throw new ParameterException(
          command,
          "%s: must be a file of its own, none that is read or written otherwise, was %s"
              .formatted(option, file));
    }
  }

  /** Says whether two paths lead to one file, which the second would overwrite. */
  static boolean areOne(Path one, Path other) {
    if (isStream(one)) {
      return false;
    }
    try {
      boolean bothExist = Files.exists(one) && Files.exists(other);
      return bothExist ? Files.isSameFile(one, other) : normal(one).equals(normal(other));
    } catch (IOException e) {
      return false; // whatever is wrong with one of them will be told when it is opened
    }
  }

  private static Path normal(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static boolean isStream(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "its folder does not exist";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof FileSystemException of && of.getReason() != null
        ? of.getReason()
        : String.valueOf(e.getMessage());
  }
}
