/** Accounts, roles and regional scopes, passwords, sessions: who somebody is and where they may act. */
@NullMarked
package org.bangshou.identity;

import org.jspecify.annotations.NullMarked;
