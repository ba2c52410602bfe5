package org.bangshou.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bangshou.identity.Role;

/**
 * Who may call a controller method, and on what. A method without it is denied to everybody.
 *
 * <p>On a thing that {@link #where} finds, a coordinator and an administrator act when its region is
 * within their scope, a requester when the order is theirs, a volunteer when the commitment is theirs
 * or, for a leader, their team's.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {

  /** Who may. */
  Role[] roles() default {};

  /** Everybody may, also without an account; {@link #roles} says nothing then. */
  boolean anyone() default false;

  Where where() default Where.NOWHERE;

  /** The path variable, or for {@link Where#REQUESTED} the query value, that names the thing. */
  String id() default "";
}
