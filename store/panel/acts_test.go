package panel

import "testing"

func TestActsOfAPollAreFound(t *testing.T) {
	m := Meeting{Trail: []Act{
		{Kind: ActOpened, Facts: `{"poll":1,"slots":44,"filled":0,"present":[{"id":1,"name":"赵明","unit":"某大学"}]}`},
		{Kind: ActCodesIssued, Facts: `{"poll":1,"codes":9}`},
		{Kind: ActCodesIssued, Facts: `{"poll":1,"codes":7}`},
		{Kind: ActVoided, Facts: `{"poll":1,"issued":9,"returned":10}`},
		{Kind: ActOpened, Facts: `not JSON`},
		{Kind: ActOpened, Facts: `{"poll":2,"slots":18}`},
	}}
	if f, ok := m.Opened(1); !ok || f.Slots != 44 || len(f.Present) != 1 {
		t.Errorf("the first poll opened with %+v, %v", f, ok)
	}
	if f, ok := m.Opened(2); !ok || f.Slots != 18 || len(f.Present) != 0 {
		t.Errorf("the second poll opened with %+v, %v", f, ok)
	}
	if _, ok := m.Opened(3); ok {
		t.Error("a third poll opened")
	}
	if times, codes := m.CodesIssued(1); times != 2 || codes != 7 {
		t.Errorf("codes were made %d times, %d the last time", times, codes)
	}
	if times, codes := m.CodesIssued(2); times != 0 || codes != 0 {
		t.Errorf("codes of the second poll were made %d times, %d", times, codes)
	}
	if f, ok := m.Voided(1); !ok || f.Issued != 9 || f.Returned != 10 {
		t.Errorf("the first poll is void for %+v, %v", f, ok)
	}
	if _, ok := m.Voided(2); ok {
		t.Error("the second poll is void")
	}
}
