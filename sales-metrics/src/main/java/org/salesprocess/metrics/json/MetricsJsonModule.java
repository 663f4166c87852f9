package org.salesprocess.metrics.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.Serial;
import org.salesprocess.metrics.conversion.FunnelQuestion;

/**
 * The Jackson module that writes funnel questions as JSON and reads them back, equal to what they
 * were. The package page describes the JSON.
 *
 * <p>It needs a {@link org.salesprocess.core.json.SalesJsonModule} beside it, in either order,
 * which also knows the conditions that have names:
 *
 * <pre>{@code
 * JsonMapper mapper =
 *     JsonMapper.builder()
 *         .addModules(new SalesJsonModule(), new MetricsJsonModule())
 *         .build();
 * FunnelQuestion question = mapper.readValue(text, FunnelQuestion.class);
 * }</pre>
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // whoever uses this package has Jackson
public final class MetricsJsonModule extends SimpleModule {
  @Serial private static final long serialVersionUID = 1L;

  /** Makes the module. */
  public MetricsJsonModule() {
    super(MetricsJsonModule.class.getName());
    new FunnelQuestionForm().addTo(this, FunnelQuestion.class);
  }
}
