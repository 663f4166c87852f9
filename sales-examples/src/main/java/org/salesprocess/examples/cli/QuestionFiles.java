package org.salesprocess.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.json.MetricsJsonModule;

/** Reads funnels and funnel questions from JSON files, and says what is wrong with one. */
final class QuestionFiles {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new SalesJsonModule(), new MetricsJsonModule())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private QuestionFiles() {}

  /**
   * Returns the question in a file.
   *
   * @throws UnreadableInputException if the file cannot be read, or holds none
   */
  static FunnelQuestion question(Path file) {
    return read(file, FunnelQuestion.class, "question");
  }

  private static Funnel funnel(Path file) {
    return read(file, Funnel.class, "funnel");
  }

  /**
   * Returns the usual question of the funnel in a file.
   *
   * @throws UnreadableInputException if the file cannot be read, or holds none that can be asked
   */
  static FunnelQuestion questionOf(Path file) {
    Funnel funnel = funnel(file);
    try {
      return FunnelQuestion.of(funnel).build();
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(
          String.valueOf(file.getFileName()), String.valueOf(e.getMessage()), e);
    }
  }

  /** Returns a question as the text of a file. */
  static String text(FunnelQuestion question) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(question);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("question cannot be written", e);
    }
  }

  private static <T> T read(Path file, Class<T> type, String what) {
    try {
      return MAPPER.readValue(Files.readAllBytes(file), type);
    } catch (JsonMappingException e) {
      throw refused(file, e, place(e) + e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      throw refused(file, e, "is not the JSON of a " + what + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw UnreadableInputException.of(file, e);
    }
  }

  private static UnreadableInputException refused(
      Path file, JsonProcessingException cause, String reason) {
    long line = cause.getLocation() == null ? 1 : cause.getLocation().getLineNr();
    return new UnreadableInputException(file.getFileName() + " line " + line, reason, cause);
  }

  private static String place(JsonMappingException refusal) {
    if (refusal.getPath().isEmpty()) {
      return "";
    }
    return refusal.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "field ")
        .concat(": ");
  }
}
