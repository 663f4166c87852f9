package org.salesprocess.examples.cli;

/** Placeholder. */
public final class Main {
  private Main() {}

  /** Runs. */
  public static void main(String[] args) {
    org.salesprocess.examples.report.TextReport.lines(
            org.salesprocess.examples.review.DepartmentReview.of(
                org.salesprocess.examples.furniture.FurnitureDepartment.simulate()),
            100)
        .forEach(System.out::println);
  }
}
