package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one case, with those of the folder of all cases and what is given in Java. */
final class GoldenFiles {

  static final String PROGRAM = "program.json";
  static final String ORGANIZATION = "organization.json";
  static final String QUOTAS = "quotas.json";
  static final String CATALOG = "catalog.json";
  static final String TERRITORIES = "territories.json";
  static final String SALES_TABLE = "transactions.csv";
  static final String SALES = "transactions.json";
  static final String HOLDS = "holds.json";
  static final String EXPECTED = "expected.csv";

  /** What may be agreed once for all cases. */
  static final ImmutableSet<String> AGREED =
      ImmutableSet.of(PROGRAM, ORGANIZATION, QUOTAS, CATALOG, TERRITORIES);

  private static final ImmutableSet<String> OF_A_CASE =
      ImmutableSet.<String>builder()
          .add(SALES_TABLE, SALES, HOLDS, EXPECTED)
          .addAll(AGREED)
          .build();

  private final Path root;
  private final Path folder;
  private final ImmutableMap<String, Object> given;
  private final GoldenProblems problems;

  /**
   * Takes the files of a case.
   *
   * @param root the folder of all cases
   * @param folder the folder of the case
   * @param given what is agreed in Java, by the name of the file that it stands for
   * @param problems to which is added what cannot be used
   */
  GoldenFiles(Path root, Path folder, ImmutableMap<String, Object> given, GoldenProblems problems) {
    this.root = requireNonNull(root, "root");
    this.folder = requireNonNull(folder, "folder");
    this.given = requireNonNull(given, "given");
    this.problems = requireNonNull(problems, "problems");
  }

  /** Returns what is in a folder by name, but for what is hidden. */
  static ImmutableList<Path> in(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException("golden cases: cannot list " + folder, e);
    }
  }

  /** Says whether a file looks as if it were meant to be read: a table or JSON. */
  static boolean isRead(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".csv") || name.endsWith(".json");
  }

  /** Finds what would not be read although it looks like it. */
  void checkNames() {
    for (Path file : in(folder)) {
      if (Files.isDirectory(file)) {
        problems.add(name(file), "a case must not have folders");
      } else if (isRead(file) && !OF_A_CASE.contains(file.getFileName().toString())) {
        problems.add(
            name(file),
            "must be called one of " + String.join(", ", OF_A_CASE) + ", or not .csv or .json");
      }
    }
  }

  /**
   * Returns what is agreed for the case: in a file of its own, or else in Java or in a file of all
   * cases. Empty if it is not agreed, or cannot be used.
   */
  <T> Optional<T> agreed(String name, Class<T> type, String what) {
    if (has(name)) {
      return told(name, type, what);
    }
    Optional<T> inJava = Optional.ofNullable(given.get(name)).map(type::cast);
    Path ofAll = root.resolve(name);
    return inJava.isPresent() || !Files.exists(ofAll)
        ? inJava
        : GoldenJson.read(ofAll, name, type, what, problems);
  }

  /** Returns what must be agreed; where it is not, that is a problem. */
  <T> Optional<T> needed(String name, Class<T> type, String what) {
    if (!has(name) && !given.containsKey(name) && !Files.exists(root.resolve(name))) {
      problems.add(
          own(name),
          "%s must be given: here, for all cases in %s, or in Java"
              .formatted(what, root.resolve(name)));
      return Optional.empty();
    }
    return agreed(name, type, what);
  }

  /** Returns what is told in a file of the case alone, if it has it and it can be used. */
  <T> Optional<T> told(String name, Class<T> type, String what) {
    return has(name)
        ? GoldenJson.read(folder.resolve(name), own(name), type, what, problems)
        : Optional.empty();
  }

  /** Says whether the case has a file of its own of this name. */
  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** Returns a table of the case, if it has it and it can be used. */
  Optional<GoldenTable> table(String name) {
    return has(name)
        ? GoldenTable.read(folder.resolve(name), own(name), problems)
        : Optional.empty();
  }

  /** Returns how to call a file of the case. */
  String own(String name) {
    return name(folder.resolve(name));
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
