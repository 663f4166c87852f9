package org.salesprocess.core.funnel;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.HasAttributes;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;

/**
 * One subject's entries, in order: an immutable, append-only log that is read by index.
 *
 * <p>Entries are ordered by time, then sequence, then id. An entry without a time stands before the
 * first entry that has a time and a higher sequence, or at the end if there is none; such entries
 * are among themselves ordered by sequence, then id. Hence the order does not depend on how the
 * entries arrived.
 *
 * <p>The attributes are those of the subject itself, such as the channel that it came through; an
 * entry has its own.
 *
 * <p>Two journeys of this library are equal if they are of one subject with equal attributes and
 * have equal entries, time of recording and sequence included, in whatever order the entries
 * arrived.
 *
 * @since 0.1
 */
public interface Journey extends HasAttributes, Serializable {

  /** The attribute that names the channel a subject came through. */
  String CHANNEL = "channel";

  /** The attribute that names the campaign a subject came through. */
  String CAMPAIGN = "campaign";

  /** The attribute that names the territory of a subject. */
  String TERRITORY = "territory";

  /** The attribute that names the seller who is responsible for a subject. */
  String OWNER = "owner";

  /** The attribute that names the product line that a subject is interested in. */
  String PRODUCT_LINE = "product-line";

  /** Returns whose journey it is. */
  SubjectId subject();

  /** Returns what is known of the subject. */
  @Override
  Attributes attributes();

  /** Returns how many entries there are; may be zero. */
  int size();

  /**
   * Returns an entry.
   *
   * @param index its place, from zero
   * @throws IndexOutOfBoundsException if there is no such place
   */
  JourneyEntry entry(int index);

  /**
   * Returns the stage that an entry moves into, or empty if it is another event.
   *
   * @param index its place, from zero
   * @throws IndexOutOfBoundsException if there is no such place
   */
  default Optional<StageId> stage(int index) {
    return entry(index) instanceof StageChange change ? Optional.of(change.to()) : Optional.empty();
  }

  /** Returns the stage where the subject is: that of the last stage change, or empty if none. */
  default Optional<StageId> currentStage() {
    for (int i = size() - 1; i >= 0; i--) {
      Optional<StageId> stage = stage(i);
      if (stage.isPresent()) {
        return stage;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns this journey as it stood at a moment: only the entries that had happened and were
   * recorded by then, the moment included.
   *
   * <p>An entry without a time had happened if it was recorded by then, or, where that is not known
   * either, if it stands before every entry that happened later; its place is that among the
   * entries that are left. An entry that was corrected since is here in its latest version alone,
   * and with the time at which that was recorded; to have the version of the moment, make the
   * journey of {@link org.salesprocess.core.basics.FactLog#asKnownOn}.
   */
  default Journey asOf(Instant moment) {
    List<JourneyEntry> known = new ArrayList<>();
    boolean isBehindLater = false;
    for (int i = 0; i < size(); i++) {
      JourneyEntry entry = entry(i);
      boolean isLater = entry.at().filter(at -> at.isAfter(moment)).isPresent();
      isBehindLater |= isLater;
      Optional<Instant> knownSince = entry.knownSince();
      if (!isLater && knownSince.map(since -> !since.isAfter(moment)).orElse(!isBehindLater)) {
        known.add(entry);
      }
    }
    return known.size() == size() ? this : Journey.of(subject(), attributes(), known);
  }

  /**
   * Returns a journey that goes one stage further, or a refusal that says what is wrong and what
   * would be legal. This journey stays as it is.
   */
  Advance advance(Funnel funnel, StageChange change);

  /**
   * Returns the journey of these entries, which may come in any order; an entry whose id and
   * content repeat counts once.
   *
   * <p>The moves are not judged: what a source has recorded is a fact. {@link #advance} judges.
   *
   * @throws IllegalArgumentException if an entry is of another subject, or two entries share an id
   *     and neither can be told to correct the other
   */
  static Journey of(
      SubjectId subject, Attributes attributes, Iterable<? extends JourneyEntry> entries) {
    return ListedJourney.of(subject, attributes, entries);
  }

  /** Returns a journey without entries yet, of a subject of which nothing is known. */
  static Journey start(SubjectId subject) {
    return start(subject, Attributes.none());
  }

  /** Returns a journey without entries yet, of a subject with these attributes. */
  static Journey start(SubjectId subject, Attributes attributes) {
    return of(subject, attributes, List.of());
  }
}
