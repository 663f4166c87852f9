package org.salesprocess.examples.cli;

/** Starts the application. */
public final class Main {

  private Main() {}

  /**
   * Runs a command and ends the program with its exit status where that is not zero; see {@link
   * ExitStatus}.
   */
  public static void main(String[] arguments) {
    int status = SalesCommand.commandLine().execute(arguments);
    if (status != ExitStatus.OK) {
      System.exit(status);
    }
  }
}
