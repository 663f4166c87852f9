package org.salesprocess.core.funnel;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.org.Party;

/**
 * A position in a funnel, with the role or department that is responsible for what is in it.
 *
 * @param id its id within the funnel
 * @param name what people call it; not blank
 * @param kind what being in it means for the outcome
 * @param owner who is responsible while a subject is in it, if the funnel says so
 * @since 0.1
 */
public record Stage(StageId id, String name, StageKind kind, Optional<Party> owner)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank or has outer spaces
   */
  public Stage {
    requireNonNull(id, "id");
    Checks.text("stage", id, "name", name);
    requireNonNull(kind, "kind");
    requireNonNull(owner, "owner");
  }

  /** Returns an open stage without an owner. */
  public static Stage open(String id, String name) {
    return new Stage(StageId.of(id), name, StageKind.OPEN, Optional.empty());
  }

  /** Returns a won stage without an owner. */
  public static Stage won(String id, String name) {
    return new Stage(StageId.of(id), name, StageKind.WON, Optional.empty());
  }

  /** Returns a lost stage without an owner. */
  public static Stage lost(String id, String name) {
    return new Stage(StageId.of(id), name, StageKind.LOST, Optional.empty());
  }

  /** Returns this stage with a role that is responsible for it. */
  public Stage ownedBy(RoleId role) {
    return new Stage(id, name, kind, Optional.of(Party.of(role)));
  }

  /** Returns this stage with a department that is responsible for it. */
  public Stage ownedBy(DepartmentId department) {
    return new Stage(id, name, kind, Optional.of(Party.of(department)));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
