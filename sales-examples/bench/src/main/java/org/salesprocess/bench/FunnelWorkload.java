package org.salesprocess.bench;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Stage changes of leads in the order in which they arrived, as plain columns.
 *
 * <p>Leads enter over some eighteen months and drop off from stage to stage. Some stages are
 * entered twice, skipped or left backwards, some moves share one microsecond, some leads start
 * beyond the first stage and some come a second time. Most changes arrive at once and some days
 * late, so that those of one lead lie far apart and not always in their order.
 *
 * <p>A lead is of one segment, which each of its changes names; of some leads it is not known. The
 * same size gives the same columns on every machine.
 *
 * <p>The question: of the leads that entered the first stage, how many reached each further one? A
 * lead's time begins with its first entry into the first stage and is thirty days, the edge
 * included; the next step is its first entry into the next stage at or after the step before,
 * whatever lies between. It counts in its segment.
 *
 * @since 0.1
 */
public final class FunnelWorkload {

  /** How many stages there are, of which each is a step. */
  public static final int STAGES = 6;

  /** How many segments there are. */
  public static final int SEGMENTS = 16;

  /** The segment of a lead of which it is not known. */
  public static final byte NO_SEGMENT = -1;

  /** How long a lead has from its first step, in microseconds. */
  public static final long WINDOW_MICROS = 30L * 86_400 * 1_000_000;

  private static final int MOST_EVENTS = 1 << 26;
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long SECONDS_PER_DAY = 86_400;
  private static final long FIRST_SECOND = 1_704_067_200; // 2024-01-01T00:00:00Z
  private static final long ENTRY_DAYS = 540;
  private static final double[] ADVANCES = {0.88, 0.79, 0.68, 0.6, 0.55};

  private final long[] subject;
  private final byte[] stage;
  private final long[] atMicros;
  private final byte[] segment;

  private FunnelWorkload(long[] subject, byte[] stage, long[] atMicros, byte[] segment) {
    this.subject = subject;
    this.stage = stage;
    this.atMicros = atMicros;
    this.segment = segment;
  }

  /**
   * Returns a workload.
   *
   * @param events how many stage changes; from 1 to 2^26
   */
  public static FunnelWorkload of(int events) {
    checkArgument(
        events > 0 && events <= MOST_EVENTS,
        "funnel workload: events must be from 1 to %s, were %s",
        MOST_EVENTS,
        events);
    Drawing drawing = new Drawing(events);
    for (int lead = 1; drawing.filled < events; lead++) {
      drawing.lead(lead);
    }
    return drawing.arrived();
  }

  /** Returns how many stage changes there are. */
  public int size() {
    return subject.length;
  }

  /** Returns the number of the lead of a change; its id is {@code L} and the number. */
  public long subject(int index) {
    return subject[index];
  }

  /** Returns the stage that a change enters, from zero. */
  public byte stage(int index) {
    return stage[index];
  }

  /** Returns when a change happened, in microseconds of the epoch. */
  public long atMicros(int index) {
    return atMicros[index];
  }

  /** Returns the segment of the lead of a change, from zero, or {@link #NO_SEGMENT}. */
  public byte segment(int index) {
    return segment[index];
  }

  /** Fills the columns lead by lead and then puts them in the order of arrival. */
  private static final class Drawing {
    private final SplittableRandom random = new SplittableRandom(20_260_101);
    private final long[] subject;
    private final byte[] stage;
    private final long[] atMicros;
    private final byte[] segment;
    private final long[] arrival; // seconds since the first one, then the index
    private int filled;

    Drawing(int events) {
      subject = new long[events];
      stage = new byte[events];
      atMicros = new long[events];
      segment = new byte[events];
      arrival = new long[events];
    }

    void lead(int lead) {
      int drawn = Math.min(random.nextInt(SEGMENTS), random.nextInt(SEGMENTS));
      byte known = random.nextInt(100) < 2 ? NO_SEGMENT : (byte) drawn;
      long at = (FIRST_SECOND + random.nextLong(ENTRY_DAYS * SECONDS_PER_DAY)) * MICROS_PER_SECOND;
      int start = random.nextInt(100) < 3 ? 1 : 0;
      at = run(lead, start, at + random.nextLong(MICROS_PER_SECOND), known);
      if (random.nextInt(100) < 9) {
        run(lead, 0, at + days(20 + random.nextInt(40)), known);
      }
    }

    /** Draws one way through the funnel and returns when it ended. */
    private long run(int lead, int start, long from, byte known) {
      long at = from;
      int now = start;
      add(lead, now, at, known);
      while (now < STAGES - 1 && random.nextDouble() < ADVANCES[now]) {
        if (random.nextInt(100) < 14) {
          at += 1 + pause(2);
          add(lead, now, at, known);
        }
        if (now > 0 && random.nextInt(100) < 6) {
          at += 1 + pause(4);
          add(lead, now - 1, at, known);
        }
        boolean isSkipping = now < STAGES - 2 && random.nextInt(100) < 3;
        now += isSkipping ? 2 : 1;
        at += random.nextInt(100) < 8 ? 0 : pause(7);
        add(lead, now, at, known);
      }
      return at;
    }

    private long pause(int meanDays) {
      return (long) (-StrictMath.log(1 - random.nextDouble()) * days(meanDays));
    }

    private static long days(long days) {
      return days * SECONDS_PER_DAY * MICROS_PER_SECOND;
    }

    private void add(int lead, int entered, long at, byte known) {
      if (filled == subject.length) {
        return;
      }
      subject[filled] = lead;
      stage[filled] = (byte) entered;
      atMicros[filled] = at;
      segment[filled] = known;
      int late = random.nextInt(100);
      long delay = late < 80 ? random.nextInt(60) : late < 97 ? random.nextInt(7_200) : 400_000;
      long arrived = at / MICROS_PER_SECOND - FIRST_SECOND + delay;
      arrival[filled] = arrived << 32 | filled;
      filled++;
    }

    FunnelWorkload arrived() {
      Arrays.parallelSort(arrival);
      int events = filled;
      long[] subjects = new long[events];
      byte[] stages = new byte[events];
      long[] times = new long[events];
      byte[] segments = new byte[events];
      for (int i = 0; i < events; i++) {
        int drawn = (int) arrival[i];
        subjects[i] = subject[drawn];
        stages[i] = stage[drawn];
        times[i] = atMicros[drawn];
        segments[i] = segment[drawn];
      }
      return new FunnelWorkload(subjects, stages, times, segments);
    }
  }
}
