package org.salesprocess.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A small company to be paid: its agreements, and runs of the command that pay it. */
final class PayFixture {

  // 10 % up to USD 1,000 in a month and 20 % above; a specialist has 1 % of the deal, on top;
  // cem is on no plan
  static final String PROGRAM =
      """
      {"currency": "USD", "zone": "UTC", "payCalendar": {"unit": "month"},
       "crediting": [
         {"id": "owner", "shares": [{"to": "owner", "share": 1}]},
         {"id": "specialist",
          "shares": [{"to": {"role": "specialist"}, "share": 1, "kind": "overlay"}]}],
       "plans": [
         {"id": "closers", "currency": "USD", "from": "2026-01-01", "components": [
           {"id": "commission", "calendar": {"unit": "month"},
            "formula": {"table": {"application": "marginal", "tiers": [
                {"value": "0.1"}, {"from": "USD 1000", "value": "0.2"}]},
              "base": {"measure": "booked"}}}]},
         {"id": "specialists", "currency": "USD", "from": "2026-01-01", "components": [
           {"id": "help", "calendar": {"unit": "month"},
            "formula": {"table": {"value": "0.01"}, "base": {"measure": "booked"}}}]}],
       "assignments": [
         {"seller": "ana", "plan": "closers", "from": "2026-01-01"},
         {"seller": "ben", "plan": "specialists", "from": "2026-01-01"}]}
      """;

  static final String ORGANIZATION =
      """
      {"sellers": [{"id": "ana", "name": "Ana"}, {"id": "ben", "name": "Ben"},
                   {"id": "cem", "name": "Cem"}]}
      """;

  private final Path folder;
  private final String program;

  private PayFixture(Path folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  static PayFixture in(Path folder) {
    return new PayFixture(folder, PROGRAM);
  }

  /** Returns this with another program. */
  PayFixture by(String other) {
    return new PayFixture(folder, other);
  }

  /** Returns a program that pays the owner by one component of one plan since January 2026. */
  static String program(String component) {
    return """
        {"currency": "USD", "zone": "UTC", "payCalendar": {"unit": "month"},
         "crediting": [{"id": "owner", "shares": [{"to": "owner", "share": 1}]}],
         "plans": [{"id": "closers", "currency": "USD", "from": "2026-01-01", "components": [
           {"id": "commission", "calendar": {"unit": "month"}, %s}]}],
         "assignments": [{"seller": "ana", "plan": "closers", "from": "2026-01-01"}]}
        """
        .formatted(component);
  }

  /** Returns the component that pays a rate of what is booked. */
  static String rate(String rate) {
    return "\"formula\": {\"table\": {\"value\": \"%s\"}, \"base\": {\"measure\": \"booked\"}}"
        .formatted(rate);
  }

  Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Runs the command on the agreements alone and these options. */
  Run run(String... options) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "pay",
                "--program",
                file("program.json", program).toString(),
                "--organization",
                file("organization.json", ORGANIZATION).toString(),
                "--width",
                "120"));
    Collections.addAll(arguments, options);
    return Run.of(arguments.toArray(String[]::new));
  }

  /** Runs the command on a CSV file. */
  Run pay(String deals, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("--deals", file("deals.csv", deals).toString()));
    Collections.addAll(arguments, more);
    return run(arguments.toArray(String[]::new));
  }
}
