package org.salesprocess.core.funnel;

import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.column.IntColumn;
import org.salesprocess.core.column.KeyBatch;
import org.salesprocess.core.column.KeyTable;
import org.salesprocess.core.column.Utf8Text;

/**
 * The subjects of the rows of one appender, which get their codes in the order of the rows: at once
 * where a row tells attributes of its subject, as these may contradict others; or else many
 * together, which is some four times as fast.
 */
final class RowSubjects {

  private static final int NEW = -1;

  private final SubjectKind kind;
  private final KeyTable table;
  private final PendingAttributes attributes;
  private final IntColumn column;
  private final KeyBatch waiting = new KeyBatch();
  private final int[] codes = new int[KeyBatch.MOST];
  private final Utf8Text text = new Utf8Text();
  private int known; // the code of a subject with attributes
  private boolean agreed; // whether it has all these already

  /**
   * Makes the subjects of no rows.
   *
   * @param attributes those that a row tells of its subject
   * @param column where the codes go
   */
  RowSubjects(StageLogBuilder log, PendingAttributes attributes, IntColumn column) {
    kind = log.kind();
    table = log.subjects();
    this.attributes = attributes;
    this.column = column;
  }

  /** Reads the subject of a row. */
  void read(String subject) {
    text.set(subject);
    Object unused = kind.id(subject);
  }

  /** Checks the attributes of the subject that was read, and codes their words. */
  void checkAttributes(String subject) {
    if (attributes.size() == 0) {
      return;
    }
    attributes.code();
    codeWaiting();
    known = table.find(text);
    agreed = known != NEW;
    for (int i = 0; known != NEW && i < attributes.size(); i++) {
      int before = table.value(attributes.column(i), known);
      if (before != 0 && before != attributes.code(i)) {
        throw differs(subject, i, before);
      }
      agreed &= before != 0;
    }
  }

  /** Adds the subject that was read, and its attributes that were checked, as that of a row. */
  void add(String subject) {
    if (attributes.size() > 0) {
      column.add(codeWithAttributes(subject));
      return;
    }
    if (waiting.isFull()) {
      codeWaiting();
    }
    waiting.add(text);
  }

  /** Marks the subject that was read, with its attributes that were checked. */
  void mark(String subject) {
    codeWaiting();
    table.mark(attributes.size() > 0 ? codeWithAttributes(subject) : table.code(text));
  }

  /** Codes the subjects of all rows that have none yet. */
  void codeWaiting() {
    if (waiting.size() == 0) {
      return;
    }
    table.codeAll(waiting, codes);
    for (int i = 0; i < waiting.size(); i++) {
      column.add(codes[i]);
    }
    waiting.clear();
  }

  // another thread may have told other attributes since they were checked
  private int codeWithAttributes(String subject) {
    int code = known == NEW ? table.code(text) : known;
    int differing = agreed ? NEW : attributes.putTo(table, code);
    if (differing >= 0) {
      throw differs(subject, differing, table.value(attributes.column(differing), code));
    }
    return code;
  }

  private IllegalArgumentException differs(String subject, int place, int before) {
    return new IllegalArgumentException(
        "stage log: subject %s: %s must be %s as it was before, was %s"
            .formatted(
                subject,
                attributes.name(place),
                attributes.value(place, before),
                attributes.value(place, attributes.code(place))));
  }
}
