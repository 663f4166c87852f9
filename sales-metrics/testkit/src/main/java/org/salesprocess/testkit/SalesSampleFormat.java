package org.salesprocess.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import net.jqwik.api.SampleReportingFormat;

/**
 * Lets jqwik show what a property fails with as in JSON: a plan with its tables and modifiers, and
 * a fact with what it has alone.
 *
 * <pre>{@code
 * Shrunk Sample (24 steps)
 * ------------------------
 *   deal:
 *     {
 *       "id"="deal-1",
 *       "outcome"="open",
 *       "lines"=[{"product"="product-1", "quantity"=1}],
 *       "createdAt"="2023-01-01T00:00:00Z"
 *     }
 * }</pre>
 *
 * <p>It is for values of {@code sales-core} that {@link org.salesprocess.core.json.SalesJsonModule}
 * writes as an object or a list; others are shown by their {@code toString}. jqwik finds it by
 * itself once the testkit is on the test class path.
 *
 * @since 0.1
 */
public final class SalesSampleFormat implements SampleReportingFormat {

  private static final String CORE = "org.salesprocess.core.";

  /** For the service loader. */
  public SalesSampleFormat() {}

  @Override
  public boolean appliesTo(Object value) {
    return tree(value).isPresent();
  }

  /**
   * Returns the parts of a value.
   *
   * @throws IllegalArgumentException if it does not apply to the value
   */
  @Override
  public Object report(Object value) {
    return tree(value)
        .map(GoldenJson::parts)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "sample: must be of sales-core and have parts in JSON, was " + value));
  }

  private static Optional<JsonNode> tree(Object value) {
    if (!value.getClass().getName().startsWith(CORE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(GoldenJson.tree(value)).filter(JsonNode::isContainerNode);
    } catch (IllegalArgumentException hasNoJson) {
      return Optional.empty();
    }
  }
}
