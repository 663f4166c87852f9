package org.salesprocess.examples.cli;

/** What the exit status of a command says. */
final class ExitStatus {

  /** Everything was counted. */
  static final int OK = 0;

  /** The command has done its work, but rows were left out. */
  static final int ROWS_LEFT_OUT = 1;

  /** The command has done its work, and found what it was to find. */
  static final int FOUND = 1;

  /** The command line cannot be understood. */
  static final int USAGE = 2;

  /** A file cannot be read or written. */
  static final int FILE = 3;

  /** The program itself has an error. */
  static final int PROGRAM = 4;

  private ExitStatus() {}
}
