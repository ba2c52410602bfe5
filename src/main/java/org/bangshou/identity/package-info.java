/** Accounts, roles and regional scopes, passwords: who somebody is and where they may act. */
@NullMarked
package org.bangshou.identity;

import org.jspecify.annotations.NullMarked;
