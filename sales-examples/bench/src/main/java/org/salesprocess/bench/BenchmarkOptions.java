package org.salesprocess.bench;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Iterator;

/**
 * How the benchmarks are run.
 *
 * @param questions which questions
 * @param timings what is timed without another engine
 * @param scale by how much the sizes are divided
 * @param forks how many processes measure each figure; the median counts
 * @param heap the heap of each process, such as {@code 12g}
 * @param quick whether few iterations are enough
 */
record BenchmarkOptions(
    ImmutableList<Question> questions,
    ImmutableList<Timing> timings,
    int scale,
    int forks,
    String heap,
    boolean quick) {

  static final String USAGE =
      """
      usage: [--quick] [--only NAME] [--forks N] [--heap SIZE]
        --quick  a tenth of the data, one fork, few iterations: for a first look
        --only   one of funnel, commission, cohorts, review and curves
        --forks  how many processes measure each figure; 5 unless said, 1 if quick
        --heap   the heap of each of them; 12g unless said, 4g if quick""";

  private static final int QUICK_SCALE = 10;
  private static final int FORKS = 5;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException if it is not as {@link #USAGE} says
   */
  static BenchmarkOptions parse(String... args) {
    boolean quick = Arrays.asList(args).contains("--quick");
    ImmutableList<Question> questions = ImmutableList.copyOf(Question.values());
    ImmutableList<Timing> timings = ImmutableList.copyOf(Timing.values());
    int forks = quick ? 1 : FORKS;
    String heap = quick ? "4g" : "12g";
    Iterator<String> words = Arrays.asList(args).iterator();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "--quick" -> {}
        case "--only" -> {
          String only = value(word, words);
          questions = named(Question.values(), only);
          timings = named(Timing.values(), only);
          checkArgument(
              questions.size() + timings.size() == 1,
              "--only must be one of %s or %s, was %s",
              Arrays.toString(Question.values()),
              Arrays.toString(Timing.values()),
              only);
        }
        case "--forks" -> forks = Integer.parseInt(value(word, words));
        case "--heap" -> heap = value(word, words);
        default -> throw new IllegalArgumentException("unknown option %s".formatted(word));
      }
    }
    checkArgument(forks > 0, "--forks must be above zero, was %s", forks);
    return new BenchmarkOptions(questions, timings, quick ? QUICK_SCALE : 1, forks, heap, quick);
  }

  private static <E> ImmutableList<E> named(E[] all, String name) {
    return Arrays.stream(all)
        .filter(each -> each.toString().equals(name))
        .collect(ImmutableList.toImmutableList());
  }

  private static String value(String option, Iterator<String> words) {
    checkArgument(words.hasNext(), "%s needs a value", option);
    return words.next();
  }
}
