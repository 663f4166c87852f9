package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.salesprocess.core.funnel.StageKind;

/**
 * The days of one row, sorted out by the stage where it is.
 *
 * <p>A row tells of its open stages and of its own stage; of a won stage beside its own only where
 * that has a date of its own. Creation comes before every stage, and every open stage before an
 * end; among themselves, open stages may come in any order.
 */
final class RowDates {
  private final Row row;
  private final PipelineMapping mapping;
  private final StageMapping current;
  private final Optional<String> createdColumn;
  private final Optional<String> closedColumn;
  private final StageMapping wonStage;
  private final Map<String, LocalDate> days = new LinkedHashMap<>();
  private final List<RowNote> notes = new ArrayList<>();
  private final String file;

  private RowDates(String file, Row row, PipelineMapping mapping, StageMapping current) {
    this.file = file;
    this.row = row;
    this.mapping = mapping;
    this.current = current;
    createdColumn = mapping.column(PipelineField.CREATED);
    closedColumn = mapping.column(PipelineField.CLOSED);
    wonStage =
        mapping.stages().stream()
            .filter(stage -> stage.stage().kind() == StageKind.WON)
            .findFirst()
            .orElseThrow();
  }

  static RowDates read(String file, Row row, PipelineMapping mapping, StageMapping current) {
    RowDates dates = new RowDates(file, row, mapping, current);
    dates.readDays();
    dates.checkOrder();
    dates.noteOthers();
    return dates;
  }

  /** Returns the stages that the row tells of, in the order of the mapping. */
  ImmutableList<StageMapping> stages() {
    return mapping.stages().stream()
        .filter(stage -> tellsOf(stage) && (stage.equals(current) || day(stage).isPresent()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the day on which a stage was entered, if the row says so. */
  Optional<LocalDate> day(StageMapping stage) {
    Optional<LocalDate> entered = day(stage.entered());
    return entered.isEmpty() && isClosing(stage) ? day(closedColumn) : entered;
  }

  /** Returns the created column or, where that is not filled, the earliest day of an open stage. */
  Optional<LocalDate> created() {
    if (createdColumn.isPresent() && !row.text(createdColumn.get()).isEmpty()) {
      return day(createdColumn);
    }
    return mapping.stages().stream()
        .filter(stage -> stage.stage().kind() == StageKind.OPEN)
        .flatMap(stage -> day(stage).stream())
        .min(Comparator.naturalOrder());
  }

  /** Returns the day on which it was won or lost; empty while it is open. */
  Optional<LocalDate> closed() {
    return isOpen()
        ? Optional.empty()
        : day(closedColumn).or(() -> day(isWon() ? wonStage : current));
  }

  /** Returns the day on which it is expected to close; empty once it is closed. */
  Optional<LocalDate> expectedClose() {
    return isOpen() ? day(closedColumn).or(() -> day(wonStage.entered())) : Optional.empty();
  }

  /** Returns the latest day on which something has happened. */
  Optional<LocalDate> latest() {
    return Stream.of(
            created().stream(), closed().stream(), stages().stream().flatMap(s -> day(s).stream()))
        .flatMap(each -> each)
        .max(Comparator.naturalOrder());
  }

  /** Returns a column that tells of something later than a day, if there is one. */
  Optional<String> columnAfter(LocalDate last) {
    return Stream.of(
            createdColumn.stream(),
            isOpen() ? Stream.<String>empty() : closedColumn.stream(),
            stages().stream().flatMap(stage -> stage.entered().stream()))
        .flatMap(each -> each)
        .filter(column -> day(Optional.of(column)).filter(day -> day.isAfter(last)).isPresent())
        .findFirst();
  }

  /** Returns what was left out. */
  ImmutableList<RowNote> notes() {
    return ImmutableList.copyOf(notes);
  }

  private boolean isOpen() {
    return current.stage().kind() == StageKind.OPEN;
  }

  private boolean isWon() {
    return current.stage().kind() == StageKind.WON;
  }

  private boolean isClosing(StageMapping stage) {
    return isWon() ? stage.equals(wonStage) : !isOpen() && stage.equals(current);
  }

  private boolean tellsOf(StageMapping stage) {
    if (stage.equals(current) || stage.stage().kind() == StageKind.OPEN) {
      return true;
    }
    return stage.stage().kind() == StageKind.WON
        && ((isWon() && !isLaterOfSameColumn(stage))
            || (!isOpen()
                && !stage.entered().equals(current.entered())
                && !stage.entered().equals(closedColumn)));
  }

  // where two won stages share a column, its day says nothing of the one not reached yet
  private boolean isLaterOfSameColumn(StageMapping stage) {
    return mapping.stages().indexOf(stage) > mapping.stages().indexOf(current)
        && stage.entered().equals(current.entered());
  }

  private Optional<LocalDate> day(Optional<String> column) {
    return column.map(days::get);
  }

  private void readDays() {
    Stream.concat(
            Stream.concat(createdColumn.stream(), closedColumn.stream()),
            mapping.stages().stream().flatMap(stage -> stage.entered().stream()))
        .distinct()
        .forEach(column -> row.day(column).ifPresent(day -> days.put(column, day)));
  }

  /** A day that must not be after those of a higher rank. */
  private record Mark(int rank, String column, LocalDate day) {}

  private List<Mark> marks() {
    Set<Mark> marks = new LinkedHashSet<>();
    createdColumn.ifPresent(column -> mark(marks, 0, column));
    for (StageMapping stage : mapping.stages()) {
      if (tellsOf(stage)) {
        int rank = stage.stage().kind() == StageKind.OPEN ? 1 : 2;
        stage.entered().ifPresent(column -> mark(marks, rank, column));
      }
    }
    if (!isOpen()) {
      closedColumn.ifPresent(column -> mark(marks, 2, column));
    }
    return List.copyOf(marks);
  }

  private void mark(Set<Mark> marks, int rank, String column) {
    LocalDate day = days.get(column);
    if (day != null) {
      marks.add(new Mark(rank, column, day));
    }
  }

  private void checkOrder() {
    List<Mark> marks = marks();
    Map<String, String> leftOut = new LinkedHashMap<>();
    for (Mark end : marks) {
      for (Mark start : marks) {
        if (start.rank() < end.rank() && end.day().isBefore(start.day())) {
          String rule = "must not be before " + start.column() + " " + shown(start);
          if (mapping.endBeforeStart() == EndBeforeStart.REJECT) {
            row.fail(end.column(), rule);
            return;
          }
          leftOut.putIfAbsent(
              start.column(), "must not be after " + end.column() + " " + shown(end));
          leftOut.putIfAbsent(end.column(), rule);
        }
      }
    }
    leftOut.forEach((column, rule) -> note(column, rule + ", was left out"));
    days.keySet().removeAll(leftOut.keySet());
  }

  private void noteOthers() {
    ImmutableSet<String> used =
        Stream.of(
                createdColumn.stream(),
                closedColumn.stream(),
                isOpen() ? wonStage.entered().stream() : Stream.<String>empty(),
                mapping.stages().stream()
                    .filter(this::tellsOf)
                    .flatMap(stage -> stage.entered().stream()))
            .flatMap(each -> each)
            .collect(ImmutableSet.toImmutableSet());
    for (String column : days.keySet()) {
      if (!used.contains(column)) {
        note(
            column,
            "must be empty while the stage is " + current.stage().name() + ", was left out");
      }
    }
  }

  private void note(String column, String rule) {
    notes.add(new RowNote(file, row.raw().line(), column, row.written(column), rule));
  }

  private String shown(Mark mark) {
    return mapping.days().format(mark.day());
  }
}
