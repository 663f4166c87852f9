package org.salesprocess.core.json;

import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.org.Department;
import org.salesprocess.core.org.DepartmentKind;

/** A department outside sales. */
final class DepartmentForm extends ObjectForm<Department> {

  private final Field<DepartmentId> id = required("id", TextForms.DEPARTMENT, Department::id);
  private final Field<String> name =
      required("name", JsonForm.text("department name"), Department::name);
  private final Field<DepartmentKind> kind =
      required("kind", EnumForms.DEPARTMENT_KIND, Department::kind);

  DepartmentForm() {
    super("department", Department.class);
  }

  @Override
  protected Department build(Values given) {
    return new Department(given.get(id), given.get(name), given.get(kind));
  }
}
