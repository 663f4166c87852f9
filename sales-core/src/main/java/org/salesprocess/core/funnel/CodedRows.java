package org.salesprocess.core.funnel;

import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.column.Utf8Text;
import org.salesprocess.core.internal.Checks;

/** The rows of one appender: checks entries, codes their words and appends them. */
final class CodedRows {

  private final StageLogBuilder log;
  private final StageColumns rows = new StageColumns();
  private final MetWords stages;
  private final MetWords types;
  private final MetWords sellers;
  private final MetWords reasons;
  private final PendingAttributes attributes;
  private final PendingAttributes ofSubject;
  private final RowSubjects subjects;
  private final Utf8Text idText = new Utf8Text();
  private int room;

  /**
   * Makes no rows.
   *
   * @param attributes those of the entry that is added next
   * @param ofSubject those of its subject
   */
  CodedRows(StageLogBuilder log, PendingAttributes attributes, PendingAttributes ofSubject) {
    this.log = log;
    this.attributes = attributes;
    this.ofSubject = ofSubject;
    subjects = new RowSubjects(log, ofSubject, rows.subjects);
    LogWords words = log.words();
    stages =
        new MetWords(
            (of, word) -> StageId.of(word),
            word -> words.kinds.code(EntryKind.stage(StageId.of(word))));
    types =
        new MetWords(
            (of, word) -> Event.checkType("of " + of, word),
            word -> words.kinds.code(EntryKind.event(word)));
    sellers =
        new MetWords(
            (of, word) -> SellerId.of(word), word -> words.sellers.code(SellerId.of(word)));
    reasons =
        new MetWords(
            (of, word) -> LossReasonId.of(word), word -> words.reasons.code(LossReasonId.of(word)));
  }

  /** Adds an entry with its attributes, if all of it is right. */
  void add(PendingEntry entry) {
    String of = entry.subjectGiven();
    subjects.read(of);
    entry.check(of);
    long happened = entry.happened(of);
    long recorded = entry.recorded(of);
    if (entry.id != null) {
      Checks.id("journey entry", entry.id);
      idText.set(entry.id);
    }
    MetWords kinds = entry.stage != null ? stages : types;
    @Nullable String kindWord = entry.stage != null ? entry.stage : entry.type;
    int metKind = kinds.met(of, kindWord);
    int metSeller = sellers.met(of, entry.by);
    int metReason = reasons.met(of, entry.reason);
    attributes.check(of);
    ofSubject.check(of);
    // now only the subject's attributes or want of room may refuse it
    subjects.checkAttributes(of);
    int kind = kinds.code(metKind, kindWord);
    int seller = sellers.code(metSeller, entry.by);
    int why = reasons.code(metReason, entry.reason);
    attributes.code();
    if (room == 0) {
      room = log.reserve();
    }
    subjects.add(of);
    room--;
    int row = rows.size();
    rows.add(kind, happened);
    addDetails(entry, row, recorded, seller, why);
  }

  /** Adds the subject of an entry, with its attributes, that may have no entries. */
  void addSubject(PendingEntry entry) {
    String of = entry.subjectGiven();
    subjects.read(of);
    ofSubject.check(of);
    subjects.checkAttributes(of);
    subjects.mark(of);
  }

  private void addDetails(PendingEntry entry, int row, long recorded, int seller, int why) {
    if (entry.id != null) {
      rows.details.setId(row, idText);
      rows.countId();
    }
    if (entry.sequence != 0) {
      rows.details.setSequence(row, entry.sequence);
    }
    if (recorded != StageLog.NO_TIME) {
      rows.details.setRecordedAt(row, recorded);
    }
    if (seller != 0) {
      rows.details.setBy(row, seller);
    }
    if (why != 0) {
      rows.details.setReason(row, why);
    }
    for (int i = 0; i < attributes.size(); i++) {
      rows.details.setAttribute(attributes.column(i), row, attributes.code(i));
    }
  }

  /** Hands all rows over to the log. */
  void close() {
    subjects.codeWaiting();
    log.close(rows, room);
  }
}
