package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DynamicTest;

/** A folder of golden cases that a test writes, for a plan of 5 % and, above USD 100,000, 8 %. */
final class GoldenFolder {

  static final String SALES =
      """
      id,type,deal,date,owner,amount
      B1,booking,D1,2026-01-12,ana,60000
      B2,booking,D2,2026-01-20,ana,90000
      P1,payment,D1,2026-01-30,ana,60000
      """;

  static final String ORGANIZATION =
      """
      {"sellers": [{"id": "ana", "name": "Ana"}, {"id": "ben", "name": "Ben"},
                   {"id": "cem", "name": "Cem"}]}
      """;

  private static final String PROGRAM =
      """
      {
        "currency": "USD", "zone": "America/New_York", "payCalendar": {"unit": "month"},
        "crediting": [{"id": "owner", "shares": [{"to": "owner", "share": 1}]}],
        "plans": [{
          "id": "closers", "currency": "USD", "from": "2026-01-01",
          "components": [{
            "id": "commission", "calendar": {"unit": "month"}, "payable": "when-collected",
            "formula": {
              "base": {"measure": "booked"},
              "table": {"application": "marginal",
                        "tiers": [{"value": "0.05"}, {"from": "USD 100000", "value": "0.08"}]}
            }
          }]%s
        }],
        "assignments": [{"seller": "ana", "plan": "closers", "from": "2026-01-01"},
                        {"seller": "ben", "plan": "closers", "from": "2026-01-01"}]
      }
      """;

  private final Path root;

  private GoldenFolder(Path root) {
    this.root = root;
  }

  /** Returns an empty folder. */
  static GoldenFolder empty(Path root) {
    return new GoldenFolder(root);
  }

  /** Returns a folder with what is agreed for all cases. */
  static GoldenFolder of(Path root) {
    return empty(root)
        .with(GoldenFiles.PROGRAM, program(""))
        .with(GoldenFiles.ORGANIZATION, ORGANIZATION);
  }

  /** Returns the program with more parts of its plan, each after a comma. */
  static String program(String parts) {
    return PROGRAM.formatted(parts);
  }

  /** Writes a file, and the folders that it lies in. */
  GoldenFolder with(String file, String text) {
    Path path = root.resolve(file);
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Writes the case {@code case} that sells {@link #SALES} and expects something. */
  GoldenFolder expecting(String expected) {
    return with("case/transactions.csv", SALES).with("case/expected.csv", expected);
  }

  /** Returns the text of a file. */
  String text(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the cases. */
  GoldenCases cases() {
    return GoldenCases.in(root);
  }

  /** Runs the case {@code case}. */
  void run() throws Throwable {
    run(cases());
  }

  /** Runs that one case of these. */
  static void run(GoldenCases cases) throws Throwable {
    DynamicTest test =
        cases
            .tests()
            .filter(each -> each.getDisplayName().equals("case"))
            .map(DynamicTest.class::cast)
            .findFirst()
            .orElseThrow();
    test.getExecutable().execute();
  }

  /** Runs the case {@code case}, and returns how it says that it has failed. */
  String failure() {
    Throwable thrown = catchThrowable(this::run);
    return thrown == null ? "" : thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
  }
}
