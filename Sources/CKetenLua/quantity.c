// Quantities: a number with eight exponents, so that months cannot be added to money.
//
// Values are doubles in base units; `FP_CONTRACT OFF` keeps a multiplication and an addition two
// roundings on every machine. What is not finite is an error where it arises.
#include "cs_internal.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

typedef struct operand {
    bool usable;
    bool quantity;
    double value;
    int8_t dimension[CS_DIMENSIONS];
} operand;

static const int8_t no_dimension[CS_DIMENSIONS];

static operand operand_at(lua_State *L, int index) {
    operand result = {0};
    const cs_quantity *quantity = cs_value(L, index, CS_QUANTITY);
    if (quantity != NULL) {
        result.usable = result.quantity = true;
        result.value = quantity->value;
        memcpy(result.dimension, quantity->dimension, CS_DIMENSIONS);
    } else if (lua_type(L, index) == LUA_TNUMBER) {
        result.usable = true;
        result.value = lua_tonumber(L, index);
    }
    return result;
}

static bool same_dimension(const int8_t *a, const int8_t *b) {
    return memcmp(a, b, CS_DIMENSIONS) == 0;
}

/// Appends to a text in a buffer, cutting off what does not fit.
static void append(char *buffer, size_t size, const char *more) {
    size_t length = strlen(buffer);
    snprintf(buffer + length, size - length, "%s", more);
}

/// What messages call a dimension: "EUR per inhabitant", "months", "a plain number".
void cs_dimension_words(cs_state *S, const int8_t *dimension, char *buffer, size_t size) {
    buffer[0] = 0;
    for (int sign = 1; sign >= -1; sign -= 2) {
        for (int i = 0; i < CS_DIMENSIONS; i++) {
            int exponent = dimension[i] * sign;
            if (exponent <= 0) continue;
            if (sign < 0) append(buffer, size, buffer[0] == 0 ? "per " : " per ");
            else if (buffer[0] != 0) append(buffer, size, " x ");
            const char *name = S->vocabulary->dimension_names[i];
            append(buffer, size, name != NULL ? name : "units");
            if (exponent > 1) {
                char power[16];
                snprintf(power, sizeof power, "^%d", exponent);
                append(buffer, size, power);
            }
        }
    }
    if (buffer[0] == 0) append(buffer, size, "a plain number");
}

/// What an error calls one side of an operator.
static const char *side(lua_State *L, int index, char *buffer) {
    const operand value = operand_at(L, index);
    if (!value.usable) return cs_words(L, index, buffer);
    cs_dimension_words(cs_of(L), value.dimension, buffer, CS_WORDS_SIZE);
    return buffer;
}

void cs_push_quantity(lua_State *L, double value, const int8_t *dimension) {
    cs_quantity *quantity = cs_push_value(L, CS_QUANTITY, sizeof *quantity, 0);
    quantity->value = value + 0.0;  // never -0
    memcpy(quantity->dimension, dimension, CS_DIMENSIONS);
}

static int push_result(lua_State *L, double value, const int8_t *dimension) {
    if (isnan(value)) {
        cs_raise(L, CS_RUNTIME, "the result is not a number; is 0 divided by 0?");
    }
    if (!isfinite(value)) {
        cs_raise(L, CS_RUNTIME, "the result is too large a number; is something divided by 0?");
    }
    cs_push_quantity(L, value, dimension);
    return 1;
}

/// Raises "cannot add months to EUR": `form` has the place of the second value first if `swapped`.
static _Noreturn void cannot(lua_State *L, const char *verb, const char *between, bool swapped) {
    char left[CS_WORDS_SIZE], right[CS_WORDS_SIZE];
    const char *a = side(L, 1, left), *b = side(L, 2, right);
    cs_raise(
        L, CS_RUNTIME, "cannot %s %s %s %s", verb, swapped ? b : a, between, swapped ? a : b);
}

static int add(lua_State *L) {
    operand a = operand_at(L, 1), b = operand_at(L, 2);
    bool possible = a.usable && b.usable && same_dimension(a.dimension, b.dimension);
    if (!possible) cannot(L, "add", "to", true);
    return push_result(L, a.value + b.value, a.dimension);
}

static int subtract(lua_State *L) {
    operand a = operand_at(L, 1), b = operand_at(L, 2);
    bool possible = a.usable && b.usable && same_dimension(a.dimension, b.dimension);
    if (!possible) cannot(L, "subtract", "from", true);
    return push_result(L, a.value - b.value, a.dimension);
}

/// The dimension of a product, or with sign -1 of a quotient.
static void combine(lua_State *L, operand *a, const operand *b, int sign) {
    for (int i = 0; i < CS_DIMENSIONS; i++) {
        int exponent = a->dimension[i] + sign * b->dimension[i];
        if (exponent < INT8_MIN || exponent > INT8_MAX) {
            cs_raise(L, CS_RUNTIME, "too many units are multiplied with each other");
        }
        a->dimension[i] = (int8_t)exponent;
    }
}

static int multiply(lua_State *L) {
    operand a = operand_at(L, 1), b = operand_at(L, 2);
    if (!a.usable || !b.usable) cannot(L, "multiply", "by", false);
    combine(L, &a, &b, 1);
    return push_result(L, a.value * b.value, a.dimension);
}

static int divide(lua_State *L) {
    operand a = operand_at(L, 1), b = operand_at(L, 2);
    if (!a.usable || !b.usable) cannot(L, "divide", "by", false);
    combine(L, &a, &b, -1);
    push_result(L, a.value / b.value, a.dimension);
    if (b.quantity && same_dimension(a.dimension, no_dimension)) {
        lua_pushnumber(L, a.value / b.value);
    }
    return 1;
}

static int negate(lua_State *L) {
    operand a = operand_at(L, 1);
    return push_result(L, -a.value, a.dimension);
}

static void require_comparable(lua_State *L, const operand *a, const operand *b) {
    bool possible = a->usable && b->usable && same_dimension(a->dimension, b->dimension);
    if (!possible) cannot(L, "compare", "with", false);
}

static int equal(lua_State *L) {
    operand a = operand_at(L, 1), b = operand_at(L, 2);
    require_comparable(L, &a, &b);
    lua_pushboolean(L, a.value == b.value);
    return 1;
}

static int less(lua_State *L) {
    operand a = operand_at(L, 1), b = operand_at(L, 2);
    require_comparable(L, &a, &b);
    lua_pushboolean(L, a.value < b.value);
    return 1;
}

static int less_or_equal(lua_State *L) {
    operand a = operand_at(L, 1), b = operand_at(L, 2);
    require_comparable(L, &a, &b);
    lua_pushboolean(L, a.value <= b.value);
    return 1;
}

/// Fills the metatable of quantities.
void cs_open_quantities(lua_State *L, int metatable) {
    static const luaL_Reg operators[] = {
        {"__add", add}, {"__sub", subtract}, {"__mul", multiply}, {"__div", divide},
        {"__unm", negate}, {"__eq", equal}, {"__lt", less}, {"__le", less_or_equal}, {NULL, NULL},
    };
    lua_pushvalue(L, metatable);
    luaL_setfuncs(L, operators, 0);
    lua_pop(L, 1);
}

/// `EUR(0.10)`: a number of at most four decimals, kept as the multiple of 1/10,000 nearest to it.
int cs_make_money(lua_State *L) {
    cs_state *S = cs_of(L);
    const cs_money *money = &S->vocabulary->moneys[lua_tointeger(L, lua_upvalueindex(1))];
    const char *name = money->name;
    int count = lua_gettop(L);
    if (count > 1) {
        cs_raise(
            L, CS_RUNTIME,
            "%s takes one number, got %d: a decimal comma? write 0.10 instead of 0,10", name,
            count);
    }
    if (count == 0 || lua_type(L, 1) != LUA_TNUMBER) {
        char words[CS_WORDS_SIZE];
        cs_raise(L, CS_RUNTIME, "%s takes a number, got %s", name, cs_words(L, 1, words));
    }
    double given = lua_tonumber(L, 1);
    if (!isfinite(given)) {
        cs_raise(L, CS_RUNTIME, "%s takes a finite number; is something divided by 0?", name);
    }
    double parts = given * 10000.0, whole = nearbyint(parts);
    if (fabs(parts) > 9e15) {
        cs_raise(L, CS_RUNTIME, "%s takes an amount below 900 billion, got %.14g", name, given);
    }
    // a decimal number is off by half a unit in its last place, and so is the product
    if (fabs(parts - whole) > 1e-6 + 2.3e-16 * fabs(parts)) {
        cs_raise(L, CS_RUNTIME, "%s takes at most four decimals, got %.14g", name, given);
    }
    return push_result(L, whole / 10000.0 * money->scale, money->dimension);
}
