package org.salesprocess.bench;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Iterator;

/**
 * How the benchmarks are run.
 *
 * @param questions which questions
 * @param review whether reviews of plans are measured
 * @param scale by how much the sizes are divided
 * @param forks how many processes measure each figure; the median counts
 * @param heap the heap of each process, such as {@code 12g}
 * @param quick whether few iterations are enough
 */
record BenchmarkOptions(
    ImmutableList<Question> questions,
    boolean review,
    int scale,
    int forks,
    String heap,
    boolean quick) {

  static final String USAGE =
      """
      usage: [--quick] [--only funnel|commission|review] [--forks N] [--heap SIZE]
        --quick  a tenth of the data, one fork, few iterations: for a first look
        --only   one question
        --forks  how many processes measure each figure; 5 unless said, 1 if quick
        --heap   the heap of each of them; 12g unless said, 4g if quick""";

  private static final int QUICK_SCALE = 10;
  private static final int FORKS = 5;
  private static final String REVIEW = "review";

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException if it is not as {@link #USAGE} says
   */
  static BenchmarkOptions parse(String... args) {
    boolean quick = Arrays.asList(args).contains("--quick");
    ImmutableList<Question> questions = ImmutableList.copyOf(Question.values());
    boolean review = true;
    int forks = quick ? 1 : FORKS;
    String heap = quick ? "4g" : "12g";
    Iterator<String> words = Arrays.asList(args).iterator();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "--quick" -> {}
        case "--only" -> {
          String only = value(word, words);
          review = only.equals(REVIEW);
          questions = review ? ImmutableList.of() : ImmutableList.of(question(only));
        }
        case "--forks" -> forks = Integer.parseInt(value(word, words));
        case "--heap" -> heap = value(word, words);
        default -> throw new IllegalArgumentException("unknown option %s".formatted(word));
      }
    }
    checkArgument(forks > 0, "--forks must be above zero, was %s", forks);
    return new BenchmarkOptions(questions, review, quick ? QUICK_SCALE : 1, forks, heap, quick);
  }

  private static Question question(String name) {
    return Arrays.stream(Question.values())
        .filter(question -> question.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--only must be one of %s or %s, was %s"
                        .formatted(Arrays.toString(Question.values()), REVIEW, name)));
  }

  private static String value(String option, Iterator<String> words) {
    checkArgument(words.hasNext(), "%s needs a value", option);
    return words.next();
  }
}
